import{a,c as b,d as c}from"./chunk-HIPIKHRJ.js";import"./chunk-UH5YJBS4.js";export{c as open,b as readBy,a as recover};
