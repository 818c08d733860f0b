import{a,h as b,i as c,j as d}from"./chunk-JPVQBWKJ.js";import"./chunk-VBOVYMFT.js";export{c as explain,d as open,b as readBy,a as recover};
