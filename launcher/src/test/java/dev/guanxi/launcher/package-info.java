@NullMarked
package dev.guanxi.launcher;

import org.jspecify.annotations.NullMarked;
