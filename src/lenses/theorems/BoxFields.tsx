import { NumberField } from '../../pieces/fields/NumberField';
import { Slider } from '../../pieces/fields/Slider';
import { type Read, readNumber } from '../../state/address/readNumber';
import { type BoxSide, boxProblem, boxSides, sideSymbol } from '../../state/rules/boxRule';
import type { TheoremBox } from '../../state/State';

export interface BoxFieldsProps {
  readonly box: TheoremBox;
  readonly onChange: (box: TheoremBox, commit: boolean) => void;
  readonly onSettle: () => void;
}

const meaning: Readonly<Record<BoxSide, string>> = { mu: 'mean', nu: 'variance', omega: '', tau: '' };
const step = 0.01;
/** What can be dragged of the weights' ranges; the fields take more. μ and ν are dragged on the plane. */
const tracks = { omega: [-1, 1], tau: [0.05, 2] } as const;

/** The eight limits of a theorem's box, to be typed or stepped. What is no box is refused with a reason. */
export function BoxFields({ box, onChange, onSettle }: BoxFieldsProps) {
  const changedTo = (side: BoxSide, end: 0 | 1, value: number): TheoremBox => ({
    ...box,
    [side]: end === 0 ? [value, box[side][1]] : [box[side][0], value],
  });
  const nameOf = (side: BoxSide, end: 0 | 1) => `${sideSymbol[side]} ${end === 0 ? 'from' : 'to'}`;
  const slider = (side: keyof typeof tracks, end: 0 | 1) => (
    <Slider
      aria-label={`box, ${nameOf(side, end)}, slider`}
      min={tracks[side][0]}
      max={tracks[side][1]}
      step={step / 2}
      value={box[side][end]}
      onSlide={(place) => {
        // An end stops at the other end.
        const value = end === 0 ? Math.min(place, box[side][1]) : Math.max(place, box[side][0]);
        onChange(changedTo(side, end, value), false);
      }}
      onSettle={onSettle}
    />
  );
  const field = (side: BoxSide, end: 0 | 1) => {
    const name = nameOf(side, end);
    const changed = (value: number) => changedTo(side, end, value);
    const read = (text: string): Read<number> => {
      const number = readNumber(text);
      if ('problem' in number) return number;
      const problem = boxProblem(changed(number.value));
      return problem === undefined ? number : { problem };
    };
    return (
      <NumberField
        label={`box, ${name}`}
        symbol={name}
        value={box[side][end]}
        read={read}
        onChange={(value, commit) => onChange(changed(value), commit)}
        onSettle={onSettle}
        step={(steps) => Number((box[side][end] + steps * step).toPrecision(12))}
      />
    );
  };
  return (
    <>
      {boxSides.map((side) => (
        <div className="window-row" key={side}>
          <i className={`symbol ${meaning[side]}`}>{sideSymbol[side]}</i>
          <span>from</span>
          {field(side, 0)}
          <span>to</span>
          {field(side, 1)}
          {(side === 'omega' || side === 'tau') && (
            <div className="box-sliders">
              {slider(side, 0)}
              {slider(side, 1)}
            </div>
          )}
        </div>
      ))}
    </>
  );
}
