import"./chunk-2SKCH4JA.js";
