import"./chunk-CI6ZHIV7.js";
