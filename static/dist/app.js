import"./chunk-XY7OWRVH.js";
