import type { Figure, Measurement } from './measurement.ts';

/** A title and a line a figure, for a person at a terminal. */
export function renderMeasurement({ title, figures }: Measurement): string {
  const width = Math.max(...figures.map(({ label }) => label.length));
  const lines = figures.map((figure) => `  ${figure.label.padEnd(width)}  ${renderFigure(figure)}`);
  return `${[title, ...lines].join('\n')}\n`;
}

function renderFigure({ value, unit, target }: Figure): string {
  const digits = unit === 'a second' || unit === 'MB' ? 0 : 2;
  const text = value.toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const shown = `${text.padStart(8)} ${unit}`;
  if (target === undefined) return shown;
  return `${shown} (target: at most ${target}; ${value <= target ? 'met' : 'MISSED'})`;
}
