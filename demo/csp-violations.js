/** Counts what the policy refuses, from before anything else runs. */
window.cspViolations = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.cspViolations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
  const output = document.getElementById('violations');
  if (output !== null) output.textContent = String(window.cspViolations.length);
});
