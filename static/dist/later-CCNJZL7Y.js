import{a,h as b,i as c,j as d}from"./chunk-AE7LBAWE.js";import"./chunk-CSTSQ3FV.js";export{c as explain,d as open,b as readBy,a as recover};
