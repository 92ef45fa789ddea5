/** Made by the build (`scripts/build.mjs`): every `*.host.ts` of the profile. */
declare module 'host-tests' {
  export function loadTests(): void;
}

/** Mocha's build for browsers; it leaves its class in `globalThis.Mocha`. */
declare module 'mocha/mocha.js';
