/** Bumps around the edge. */
const bumps = 12;

/** Path data of a seal with a scalloped edge around (0, 0), 1 in radius: the sign of what is certified. */
export const sealPath = (() => {
  const place = (index: number, radius: number) => {
    const angle = (2 * Math.PI * index) / (2 * bumps);
    return `${(radius * Math.sin(angle)).toFixed(3)} ${(-radius * Math.cos(angle)).toFixed(3)}`;
  };
  let path = `M${place(-1, 0.84)}`;
  for (let i = 0; i < bumps; i++) path += `Q${place(2 * i, 1.16)} ${place(2 * i + 1, 0.84)}`;
  return `${path}Z`;
})();
