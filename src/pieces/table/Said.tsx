import { Fragment, type ReactNode } from 'react';
import { isList, type Text } from '../../export/tables/Text';
import { ParameterSymbol } from '../ParameterSymbol';
import { VerdictWord } from '../VerdictWord';
import { Sign } from './Sign';
import { Value } from './Value';

/** A text as the page sets it: its numbers rounded and in full, its letters in italics, its lines apart. */
export function Said({ text }: { readonly text: Text }): ReactNode {
  if (typeof text === 'string') return text.includes('\n') ? lines(text) : text;
  if (typeof text === 'number') return <Value value={text} />;
  if (isList(text))
    return text.map((part, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part of a text is told apart by its place
      <Said key={index} text={part} />
    ));
  if ('value' in text) return <Value {...text} />;
  if ('symbol' in text && text.symbol.includes('_')) return <ParameterSymbol of={text.symbol} />;
  if ('symbol' in text) return <i className={text.of ? `symbol ${text.of}` : 'symbol'}>{text.symbol}</i>;
  if ('verdict' in text) return <VerdictWord verdict={text.verdict} of={text.of} />;
  if ('as' in text)
    return (
      <span className={text.as}>
        <Said text={text.text} />
      </span>
    );
  return <Sign of={text} />;
}

function lines(text: string): ReactNode {
  return text.split('\n').map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is told apart by its place
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
}
