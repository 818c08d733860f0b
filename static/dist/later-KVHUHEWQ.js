import{a,h as b,i as c,j as d}from"./chunk-YA4CUCXH.js";import"./chunk-RGTL34YH.js";export{c as explain,d as open,b as readBy,a as recover};
