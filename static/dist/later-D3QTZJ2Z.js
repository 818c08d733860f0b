import{a,h as b,i as c,j as d}from"./chunk-FNHMIYGO.js";import"./chunk-D5MCVPCF.js";export{c as explain,d as open,b as readBy,a as recover};
