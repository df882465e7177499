import { readFileSync } from 'node:fs';
import type { Fonts } from '../../server/src/export/options.ts';

const font = (file: string): Uint8Array => readFileSync(`node_modules/@expo-google-fonts/tinos/${file}.ttf`);

/** The fonts that ship, from the package that they come from. */
export const FONTS: Fonts = {
  regular: font('400Regular/Tinos_400Regular'),
  bold: font('700Bold/Tinos_700Bold'),
  italic: font('400Regular_Italic/Tinos_400Regular_Italic'),
  boldItalic: font('700Bold_Italic/Tinos_700Bold_Italic'),
};
