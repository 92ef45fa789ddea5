/** The build puts a text file into the suite as a string. */
declare module '*.txt' {
  const text: string;
  export default text;
}
