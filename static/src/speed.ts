// The speeds that the slider offers: 1-2-5 steps, from a thousandth of real time to a hundredfold.

const speeds: readonly number[] = [
  0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100,
];

/** The slider's positions are 0 to lastNotch. */
export const lastNotch = speeds.length - 1;

/** speedAt gives the speed of a position, in cluster seconds per wall second. */
export function speedAt(notch: number): number {
  return speeds[Math.max(0, Math.min(lastNotch, Math.round(notch)))] ?? 1;
}

/** notchOf gives the position nearest to a speed, which may have been set elsewhere. */
export function notchOf(speed: number): number {
  const distance = (candidate: number): number => Math.abs(Math.log(candidate / speed));
  return speeds.reduce((best, candidate, i) => (distance(candidate) < distance(speedAt(best)) ? i : best), 0);
}

/** perSecond tells how much cluster time passes in a second: "50 ms", "2 s". */
export function perSecond(speed: number): string {
  return speed < 1 ? `${trimmed(speed * 1000)} ms` : `${trimmed(speed)} s`;
}

function trimmed(value: number): string {
  return String(Number(value.toPrecision(3)));
}
