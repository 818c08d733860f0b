import"./chunk-SKPF6JOZ.js";
