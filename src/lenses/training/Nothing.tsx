/** Said where a network is to be looked at that has not begun. */
export function Nothing() {
  return <p className="note">This network has not begun to learn: press Train above, and it can be watched here.</p>;
}
