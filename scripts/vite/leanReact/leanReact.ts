import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { cutUses, headTags } from './cutUses.ts';
import { type LeftOut, lean } from './lean.ts';

const no = 'return !1';
const none = 'return null';
const nothing = '';

/** What this page never asks of React, which `cutUses` sees to: see `leanReact`. */
const unused: LeftOut = {
  tags: [11, 12, 13, 16, 18, 19, 21, 22, 23, 26, 27, 30, 31],
  cases: [
    'REACT_ACTIVITY_TYPE',
    'REACT_FORWARD_REF_TYPE',
    'REACT_LAZY_TYPE',
    'REACT_PROFILER_TYPE',
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
    // Style sheets, scripts and titles of the page, wherever they are drawn. A name that none has seen is not passed over.
    isHostHoistableType: `if (1 !== hostContext && /^(${headTags.join('|')})$/.test(type))
      throw Error("React is built without <" + type + ">.");
      return !1`,
    getHoistableRoot: none,
    prefetchDNS: nothing,
    preconnect: nothing,
    preload: nothing,
    preloadModule: nothing,
    preinitScript: nothing,
    preinitStyle: nothing,
    preinitModuleScript: nothing,
    // State of actions, and what compilers ask for.
    useMemoCache: none,
    updateOptimisticImpl: none,
    mountActionState: none,
    updateActionState: none,
    rerenderActionState: none,
  },
  lighter: {
    // After an urgent change effects run at once: no later task has to see to them.
    scheduleCallback$1: {
      was: 'return scheduleCallback$3(priorityLevel, callback)',
      body: 'return 0 === (pendingEffectsLanes & 3) ? scheduleCallback$3(priorityLevel, callback) : null',
    },
    // Fields keep their kind and their name, and none is of numbers, which `cutUses` sees to as far as it can: only what
    // has changed is written, since the browser takes long even to find that nothing has.
    updateInput: {
      was: 'element.name = "";',
      body: `if ("radio" === type) element.name = "";
      if (null != value) {
        if (element.value !== "" + value) element.value = "" + value;
        setDefaultValue(element, value);
      }
      if (null != checked) element.checked = checked;
      if ("radio" === type && null != name) element.name = name;`,
    },
  },
};

const rest: LeftOut = {
  functions: {},
  lighter: {},
  constants: {},
  beginnings: {},
  properties: {},
  assignments: [],
  cases: [],
  tags: [],
};
const exported = (...names: readonly string[]): LeftOut => ({
  ...rest,
  assignments: names.map((name) => `exports.${name}`),
});

/** By the name of the file of React's; a name that begins another one stands for that one too. */
const unusedOf: Readonly<Record<string, LeftOut>> = {
  'react-dom-client': unused,
  'react-dom': exported(
    ...['browser', 'preconnect', 'prefetchDNS', 'preinit', 'preload', 'requestFormReset', 'unstable_', 'useForm'],
  ),
  react: exported(
    ...[
      'Activity',
      'Children',
      'Profiler',
      'PureComponent',
      'Suspense',
      'ViewTransition',
      '__COMPILER',
      'addTransition',
    ],
    ...['cache', 'cloneElement', 'createElement', 'createRef', 'forwardRef', 'isValidElement', 'lazy', 'unstable_'],
    ...[
      'useActionState',
      'useDebugValue',
      'useImperative',
      'useInsertion',
      'useOptimistic',
      'useReducer',
      'useTransition',
    ],
  ),
};

/**
 * Leaves out of React what this page has no use for and no minifier can know to be unused: taking over what a server
 * drew, transitions of the browser's, boundaries that wait, references to fragments, style sheets and scripts, the state
 * of actions. A third of React is read at each start for nothing otherwise. No module that asks for any of it is built.
 * Two functions that every step of a slider calls do less than they did.
 */
export function leanReact(): Plugin[] {
  return [
    {
      name: 'moment-map:lean-react',
      apply: 'build',
      transform: {
        filter: { id: /\/cjs\/(react|react-dom|react-dom-client)\.production\.js$/ },
        handler: (code, id) => ({ code: lean(code, unusedOf[basename(id, '.production.js')]!), map: null }),
      },
    },
    {
      name: 'moment-map:whole-react',
      apply: 'build',
      // Behind what makes calls of JSX.
      enforce: 'post',
      transform: {
        filter: { id: { include: /\.[cm]?[jt]sx?$/, exclude: /\/node_modules\/(react|react-dom|scheduler)\// } },
        handler(code) {
          const uses = cutUses(code);
          if (uses.length > 0) this.error(`React is built without ${uses.join(', ')}: see scripts/vite/leanReact.`);
          return null;
        },
      },
    },
  ];
}
