@NullMarked
package dev.guanxi.contact;

import org.jspecify.annotations.NullMarked;
