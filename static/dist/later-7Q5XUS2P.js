import{a,h as b,i as c,j as d}from"./chunk-VRKWBJUR.js";import"./chunk-XY7OWRVH.js";export{c as explain,d as open,b as readBy,a as recover};
