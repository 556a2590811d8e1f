import { type ClipboardEvent, type DragEvent, useId, useRef, useState } from 'react';
import { exampleText } from './exampleText';
import type { Own } from './useOwn';

/** Signs of a pasted text that is put into the field; longer ones are read as files are. */
const longest = 20_000;

/** Takes text and files in, by pasting, typing, dropping or choosing; says what became of them. */
export function OwnInput({ own }: { readonly own: Own }) {
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  const onFiles = (files: FileList | null) => {
    if (files && files.length > 0)
      own.read(Array.from(files, (file) => ({ name: file.name.replace(/\.[^.]*$/, '') || 'network', source: file })));
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.getData('text/plain');
    if (event.dataTransfer.files.length > 0) onFiles(event.dataTransfer.files);
    else if (dropped !== '') own.read([{ name: 'dropped network', source: dropped }]);
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (event.clipboardData.files.length > 0) {
      event.preventDefault();
      onFiles(event.clipboardData.files);
    } else if (pasted.length > longest) {
      // No field could show it without standing still.
      event.preventDefault();
      own.read([{ name: 'pasted network', source: new Blob([pasted]) }]);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file can be chosen by a button too
    <div
      className="own-input"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <label htmlFor={`${id}text`}>CSV or JSON, a row for every layer: paste it, or drop files here</label>
      <textarea
        id={`${id}text`}
        rows={5}
        spellCheck={false}
        value={text}
        placeholder={'name,mean,variance\ninputs,0.50,1.50\nfc1,0.03,1.21'}
        aria-describedby={`${id}columns`}
        onChange={(event) => setText(event.target.value)}
        onPaste={onPaste}
      />
      <div className="button-row">
        <button
          type="button"
          disabled={text.trim() === ''}
          onClick={() => own.read([{ name: 'pasted network', source: text }])}
        >
          Read it
        </button>
        <button type="button" onClick={() => chooser.current?.click()}>
          Choose files
        </button>
        <button type="button" onClick={() => setText(exampleText)}>
          Fill in an example
        </button>
        {text !== '' && (
          <button type="button" onClick={() => setText('')}>
            Empty the field
          </button>
        )}
      </div>
      <p className="note" id={`${id}columns`}>
        The first row may be the inputs. Nothing leaves this browser.
      </p>
      <details className="note">
        <summary>Which columns are read</summary>
        <p>
          name, mean, variance (or std); or squared_channel_mean and average_channel_variance, as in signal-propagation
          plots. Beside them, if you have them: mean_error, variance_error, units, omega, tau. With a column unit a row
          is one unit of a layer; with a column network a file holds several. JSON: a list of such rows, or by layer.
        </p>
      </details>
      <input
        ref={chooser}
        type="file"
        accept=".csv,.tsv,.txt,.json,text/*,application/json"
        multiple
        hidden
        onChange={(event) => {
          onFiles(event.target.files);
          // The same file can be chosen again.
          event.target.value = '';
        }}
      />
      {own.reading.busy && (
        <p className="button-row">
          <progress max={1} value={own.reading.done} aria-label="Part of the file that is read" />
          <button type="button" onClick={own.stop}>
            Stop reading
          </button>
        </p>
      )}
      <div role="status" className="own-said">
        {[...own.said, own.kept.message].filter(Boolean).map((sentence, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences may be alike
          <p key={index} className="note">
            {sentence}
          </p>
        ))}
      </div>
    </div>
  );
}
