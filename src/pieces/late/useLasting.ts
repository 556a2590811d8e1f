import { useEffect, useState } from 'react';

/** Whether something has been so for some time: what is over sooner need not be shown. */
export function useLasting(so: boolean, milliseconds = 250): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!so) return;
    let told = false;
    const timer = setTimeout(() => {
      told = true;
      setLasting(true);
    }, milliseconds);
    return () => {
      clearTimeout(timer);
      if (told) setLasting(false);
    };
  }, [so, milliseconds]);
  return lasting && so;
}
