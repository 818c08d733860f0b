import{a,h as b,i as c,j as d}from"./chunk-FVWLUT63.js";import"./chunk-PCS5YFAP.js";export{c as explain,d as open,b as readBy,a as recover};
