@NullMarked
package dev.guanxi.platform.events;

import org.jspecify.annotations.NullMarked;
