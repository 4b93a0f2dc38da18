/** Styles of the mails, limited to what mail programs support; colours repeated for dark schemes. */
export const mailStyles = `
body { margin: 0; padding: 0; background-color: #fdfcf7; color: #1d1b16; font-family: Georgia, "Times New Roman", serif; font-size: 17px; line-height: 1.5; }
.page { max-width: 36em; margin: 0 auto; padding: 24px 16px; }
a { color: #1c4d8c; }
h1 { margin: 0 0 4px; font-size: 30px; line-height: 1.2; }
h2 { margin: 32px 0 8px; padding: 16px 0 0; border-top: 2px solid #1d1b16; font-size: 21px; line-height: 1.3; }
h2 a, h3 a, .mark a { color: #1d1b16; text-decoration: none; }
h3 { margin: 20px 0 2px; font-size: 18px; line-height: 1.3; }
h3 a { text-decoration: underline; }
p { margin: 0 0 8px; }
.mark { margin: 0 0 24px; font-weight: bold; }
.lead { font-size: 19px; }
.title, .places, .number, .more, .foot { color: #5c574c; font-family: Arial, Helvetica, sans-serif; font-size: 14px; line-height: 1.45; }
.number strong { color: #1d1b16; font-family: Georgia, serif; font-size: 17px; }
.foot { margin: 36px 0 0; padding: 16px 0 0; border-top: 1px solid #d8d3c4; overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) {
  body { background-color: #15140f !important; color: #ece8dc !important; }
  a { color: #9cc3f5 !important; }
  h2 { border-top-color: #ece8dc !important; }
  h2 a, h3 a, .mark a, .number strong { color: #ece8dc !important; }
  .title, .places, .number, .more, .foot { color: #aea898 !important; }
  .foot { border-top-color: #3a372e !important; }
}
`;
