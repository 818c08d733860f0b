import"./chunk-RL6E3WUK.js";
