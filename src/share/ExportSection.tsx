import type { Offers } from '../export/offers';
import type { Picture } from '../export/Picture';
import type { Explorer } from '../state/Explorer';
import type { State } from '../state/State';
import type { MapResult } from '../worker/messages';
import { EverythingSection } from './EverythingSection';
import { FilmButton } from './FilmButton';
import { NumbersSection } from './NumbersSection';
import { PicturesSection } from './PicturesSection';
import { ProgramsSection } from './ProgramsSection';

export interface ExportSectionProps {
  readonly link: string;
  readonly state: State;
  readonly dispatch: Explorer['dispatch'];
  readonly result: MapResult | undefined;
  /** What plane and lens offer in numbers. */
  readonly offers: Offers;
  /** True while newer results are on their way. */
  readonly busy: boolean;
  /** Tells what came of it. */
  readonly onSay: (sentence: string) => void;
}

/** Pictures, numbers and programs to take along as files. */
export function ExportSection({ link, state, dispatch, result, offers, busy, onSay }: ExportSectionProps) {
  const picture: Picture | undefined = result && !busy ? { ...result, link } : undefined;
  return (
    <div>
      <EverythingSection {...{ link, state, picture, offers, onSay }}>
        <FilmButton {...{ link, state, dispatch, onSay }} />
      </EverythingSection>
      <PicturesSection link={link} state={state} onSay={onSay} />
      <NumbersSection picture={picture} state={state} offers={offers} onSay={onSay} />
      <ProgramsSection picture={picture} state={state} onSay={onSay} />
    </div>
  );
}
