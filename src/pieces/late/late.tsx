import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

/**
 * A part of the page that is read and run only once it is to be shown, so that the page stands before: `load` fetches
 * it, once. Until it is there, `meanwhile` stands in its place; where it does not come, the part's boundary says why.
 */
export function late<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile: ReactNode = null,
): ComponentType<P> {
  let Part: ComponentType<P> | undefined;
  return function Late(props: P) {
    const [, setArrived] = useState(Part !== undefined);
    const [fault, setFault] = useState<{ readonly reason: unknown }>();
    useEffect(() => {
      if (Part) return;
      let wanted = true;
      load().then(
        (part) => {
          Part = part;
          if (wanted) setArrived(true);
        },
        (reason: unknown) => {
          if (wanted) setFault({ reason });
        },
      );
      return () => {
        wanted = false;
      };
    }, []);
    if (fault) throw fault.reason;
    return Part ? <Part {...props} /> : meanwhile;
  };
}
