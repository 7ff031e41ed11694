/** Loads the kit once more under another address, as two widgets of one portal do. */
let copies = 1;
document.getElementById('second-copy').addEventListener('click', async () => {
  copies += 1;
  await import(`/dist/callboard.min.js?copy=${copies}`);
  document.getElementById('copies').textContent = `${copies} copies`;
});
