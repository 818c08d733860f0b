import"./chunk-MG5JPFQN.js";
