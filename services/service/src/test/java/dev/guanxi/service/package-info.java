@NullMarked
package dev.guanxi.service;

import org.jspecify.annotations.NullMarked;
