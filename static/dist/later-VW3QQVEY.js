import{a,h as b,i as c,j as d}from"./chunk-4GHZOTQW.js";import"./chunk-SKPF6JOZ.js";export{c as explain,d as open,b as readBy,a as recover};
