import { useEffect, useId, useRef, useState } from 'react';
import { saveFile } from '../../pieces/files/saveFile';
import { lectureKey } from '../../state/address/address';
import { longestFile } from '../../state/files/jsonFile';
import type { Desk, DeskView } from '../../state/lectures/Desk';
import { longestCode, writeLectureCode } from '../../state/lectures/lectureLink';
import { emptyLecture, type OwnLecture } from '../../state/lectures/OwnLecture';
import { fileWords } from '../fileWords';

export interface LectureFilesProps {
  readonly desk: DeskView & Desk;
  /** Tells what came of it. */
  readonly onSay: (sentence: string) => void;
}

/** The reader's own lecture as a file and as a link, and the way back in. */
export function LectureFiles({ desk, onSay }: LectureFilesProps) {
  const { lecture } = desk;
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const link = useLectureLink(lecture);
  const empty = lecture.scenes.length === 0;
  const onFile = async (file: File | undefined) => {
    if (!file) return;
    // A character takes at most four bytes.
    if (file.size > 4 * longestFile)
      return desk.refuse(`the file has ${file.size} bytes, more than the ${4 * longestFile} that are read`);
    try {
      desk.take(await file.text());
    } catch {
      desk.refuse('the browser could not read the file');
    }
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link ?? '');
      onSay('The link was copied.');
    } catch {
      field.current?.focus();
      field.current?.select();
      onSay('The browser does not let the page copy. The link is selected: copy it by hand.');
    }
  };
  return (
    <section aria-labelledby={`${id}files`}>
      <h3 id={`${id}files`}>Keep it and pass it on</h3>
      <div className="button-row">
        <button
          type="button"
          disabled={empty}
          onClick={() => onSay(saveFile(`lecture${fileWords(lecture.title)}.json`, desk.file(), 'application/json'))}
        >
          Save as a file
        </button>
        <button type="button" onClick={() => chooser.current?.click()}>
          Open a file
        </button>
        <button type="button" disabled={empty && lecture.title === ''} onClick={() => desk.open(emptyLecture)}>
          Begin a new one
        </button>
      </div>
      {!empty && link === null && (
        <p className="note">It is too long for a link, which holds {longestCode} letters: pass the file on instead.</p>
      )}
      {!empty && link && (
        <>
          <label className="share-label" htmlFor={`${id}link`}>
            All of it as a link
          </label>
          <textarea
            ref={field}
            id={`${id}link`}
            readOnly
            spellCheck={false}
            rows={2}
            value={link}
            onFocus={(event) => event.target.select()}
          />
          <div className="button-row">
            <button type="button" onClick={copy}>
              Copy the link
            </button>
          </div>
        </>
      )}
      <input
        ref={chooser}
        type="file"
        accept=".json,application/json"
        aria-label="A file with a lecture"
        hidden
        onChange={(event) => {
          const { files } = event.target;
          void onFile(files?.[0]).finally(() => {
            // The same file can be chosen again.
            if (chooser.current) chooser.current.value = '';
          });
        }}
      />
    </section>
  );
}

/** The lecture's link; null where it is too long for one, undefined while it is folded. */
function useLectureLink(lecture: OwnLecture): string | null | undefined {
  const [made, setMade] = useState<{ readonly of: OwnLecture; readonly link: string | null }>();
  useEffect(() => {
    let over = false;
    // What is typed is folded once the keys rest.
    const timer = setTimeout(async () => {
      const code = await writeLectureCode(lecture).catch(() => undefined);
      const page = window.location.href.replace(/#.*/s, '');
      const fits = code !== undefined && code.length <= longestCode;
      if (!over) setMade({ of: lecture, link: fits ? `${page}#v=1&${lectureKey}=${code}` : null });
    }, 300);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [lecture]);
  return made?.of === lecture ? made.link : undefined;
}
