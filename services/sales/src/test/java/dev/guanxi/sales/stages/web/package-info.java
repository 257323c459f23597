@NullMarked
package dev.guanxi.sales.stages.web;

import org.jspecify.annotations.NullMarked;
