import { useId, useState } from 'react';
import { scriptText } from '../../../export/measure/MeasureScript';
import { measureScripts } from '../../../export/measure/measureScripts';
import { Select } from '../../../pieces/fields/Select';

const choices = measureScripts.map(({ id, words }) => ({ id, words }));

/** The scripts that make the file, to be copied, each line by line with what it is for. */
export function ScriptSection() {
  const id = useId();
  const [chosen, setChosen] = useState(measureScripts[0]!.id);
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState(false);
  const script = measureScripts.find((each) => each.id === chosen)!;
  const text = scriptText(script);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('The script was copied.');
    } catch {
      setByHand(true);
      setSaid('The browser does not let the page copy. Copy the text below by hand.');
    }
  };
  return (
    <section className="own-scripts" aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>Scripts that measure your network</h2>
      <p className="note">
        Each writes a file for this page, with nothing but the library itself and NumPy, and sends nothing. Put your own
        model and a batch of your inputs in the place of model and batch.
      </p>
      <div className="button-row">
        <label className="network-field">
          library
          <Select
            value={chosen}
            options={choices}
            onChoose={(next) => {
              setChosen(next);
              setSaid('');
              setByHand(false);
            }}
          />
        </label>
        <button type="button" onClick={copy}>
          Copy the script
        </button>
      </div>
      <p role="status" className="note">
        {said}
      </p>
      {byHand && <textarea readOnly rows={8} value={text} aria-label="script to copy" spellCheck={false} />}
      <details>
        <summary>The script, line by line</summary>
        <ol className="own-steps">
          {script.steps.map(({ code, why }) => (
            <li key={code}>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
              <pre tabIndex={0}>{code.replace(/^\n|\n$/g, '')}</pre>
              <p>{why}</p>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
