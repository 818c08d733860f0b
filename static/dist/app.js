import"./chunk-WXOYLJ6N.js";
