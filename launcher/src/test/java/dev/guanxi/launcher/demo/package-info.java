@NullMarked
package dev.guanxi.launcher.demo;

import org.jspecify.annotations.NullMarked;
