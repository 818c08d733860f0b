import"./chunk-42G57FEE.js";
