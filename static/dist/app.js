import"./chunk-6HWGNLCS.js";
