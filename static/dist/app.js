import"./chunk-GOOXUGGN.js";
