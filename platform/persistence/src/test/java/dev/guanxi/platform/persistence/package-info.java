@NullMarked
package dev.guanxi.platform.persistence;

import org.jspecify.annotations.NullMarked;
