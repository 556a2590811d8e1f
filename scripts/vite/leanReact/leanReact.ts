import type { Plugin } from 'vite';
import { type LeftOut, lean } from './lean.ts';

const no = 'return !1';
const none = 'return null';
const nothing = '';

/** What this page never asks of React: see `leanReact`. */
const unused: LeftOut = {
  tags: [13, 18, 19, 21, 22, 23, 26, 27, 30, 31],
  cases: [
    'REACT_ACTIVITY_TYPE',
    'REACT_SUSPENSE_TYPE',
    'REACT_SUSPENSE_LIST_TYPE',
    'REACT_LEGACY_HIDDEN_TYPE',
    'REACT_VIEW_TRANSITION_TYPE',
  ],
  constants: {
    isHydrating: '!1',
    nextHydratableInstance: 'null',
    hydrationErrors: 'null',
    shouldStartViewTransition: '!1',
    appearingViewTransitions: 'null',
    viewTransitionMutationContext: '!1',
    inUpdateViewTransition: '!1',
    rootViewTransitionAffected: '!1',
    offscreenSubtreeIsHidden: '!1',
    offscreenSubtreeWasHidden: '!1',
    offscreenDirectParentIsHidden: '!1',
    needsFormReset: '!1',
    currentHoistableRoot: 'null',
    pendingTransitionTypes: 'null',
    pendingViewTransitionEvents: 'null',
    pendingViewTransition: 'null',
  },
  // Marks that are only ever thrown and recognised. While developers' tools watch, as they do in tests, to make an error
  // has the whole script read a second time, for the places on its stack.
  beginnings: {
    HydrationMismatchException: '{}',
    SuspenseException: '{}',
    SuspenseyCommitException: '{}',
    SuspenseActionException: '{}',
    SelectiveHydrationException: '{}',
  },
  properties: { isDehydrated: '!1', dehydrated: 'null' },
  assignments: [
    'exports.hydrateRoot',
    'ReactDOMHydrationRoot.prototype.',
    'FragmentInstance.prototype.',
    'ViewTransitionPseudoElement.prototype.',
  ],
  functions: {
    // Pages drawn by a server.
    popHydrationState: no,
    dispatchEvent: `if (_enabled) {
      findInstanceBlockingTarget(getEventTarget(nativeEvent));
      dispatchEventForPluginEventSystem(domEventName, eventSystemFlags, nativeEvent, return_targetInst, targetContainer);
    }`,
    retryIfBlockedOn: nothing,
    resetHydrationState: nothing,
    upgradeHydrationErrorsToRecoverable: none,
    clearHydrationBoundary: nothing,
    // Transitions of the browser's.
    trackEnterViewTransitions: nothing,
    commitEnterViewTransitions: nothing,
    commitExitViewTransitions: nothing,
    commitNestedViewTransitions: nothing,
    restoreEnterOrExitViewTransitions: nothing,
    restoreNestedViewTransitions: nothing,
    measureNestedViewTransitions: nothing,
    pushViewTransitionCancelableScope: none,
    pushMutationContext: no,
    claimQueuedTransitionTypes: none,
    scheduleViewTransitionEvent: nothing,
    // References to fragments.
    FragmentInstance: nothing,
    addFragmentHandleToFiber: no,
    isFragmentInstanceParent: no,
    isFragmentInstanceHostBoundary: 'return !0',
    commitNewChildToFragmentInstances: nothing,
    commitFragmentInstanceInsertionEffects: nothing,
    commitFragmentInstanceDeletionEffects: nothing,
    // Style sheets, scripts and pictures that React waits for.
    isHostHoistableType: no,
    getHoistableRoot: none,
    maySuspendCommit: no,
    accumulateSuspenseyCommitOnFiber: nothing,
    recursivelyAccumulateSuspenseyCommit: nothing,
    waitForCommitToBeReady: none,
    onUnsuspend: nothing,
    defaultOnDefaultTransitionIndicator: nothing,
    prefetchDNS: nothing,
    preconnect: nothing,
    preload: nothing,
    preloadModule: nothing,
    preinitScript: nothing,
    preinitStyle: nothing,
    preinitModuleScript: nothing,
    // Actions of forms.
    extractEvents$1: nothing,
    requestFormReset: nothing,
    recursivelyResetForms: nothing,
    mountActionState: none,
    updateActionState: none,
    rerenderActionState: none,
    // Elements with a dash in their name.
    isCustomElement: no,
  },
};

/** Names of React's that stand for what is left out. */
const foreign =
  /\b(hydrateRoot|Suspense|SuspenseList|Activity|ViewTransition|useActionState|useFormStatus|requestFormReset|preload|preinit)\b/;

/**
 * Leaves out of React what this page has no use for and no minifier can know to be unused: taking over what a server
 * drew, transitions of the browser's, boundaries that wait, references to fragments, style sheets and scripts, actions
 * of forms. A sixth of React is read at each start for nothing otherwise. Refuses code of the page's that imports them.
 */
export function leanReact(): Plugin {
  return {
    name: 'moment-map:lean-react',
    apply: 'build',
    transform: {
      filter: { id: /\/react-dom\/cjs\/react-dom-client\.production\.js$|\/src\/.*\.tsx?$/ },
      handler(code, id) {
        if (id.includes('/react-dom/')) return { code: lean(code, unused), map: null };
        for (const [, names] of code.matchAll(/import\s*\{([^}]*)\}\s*from\s*['"]react(?:-dom)?(?:\/client)?['"]/g)) {
          const [name] = foreign.exec(names!) ?? [];
          if (name) this.error(`React is built without ${name}: see scripts/vite/leanReact.`);
        }
        return null;
      },
    },
  };
}
