// Read by the Svelte plugin of Vite and by svelte-check: runes everywhere, no styles in components
// (the look lives in src/styles, because the content policy refuses styles that a script injects).
/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  compilerOptions: { runes: true },
};
