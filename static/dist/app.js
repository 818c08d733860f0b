import"./chunk-A2VH6GN6.js";
