package dev.guanxi.sales.scoring;

/** Solves equations whose matrix is symmetric and positive definite, by A.-L. Cholesky's decomposition (1910). */
final class Cholesky {
    private Cholesky() {}

    /**
     * The x of which {@code matrix · x = right}.
     *
     * @param matrix n by n; its lower half is overwritten by the decomposition
     * @param right n long
     */
    static double[] solve(double[][] matrix, double[] right) {
        var n = right.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                var rest = matrix[i][j] - product(matrix[i], matrix[j], j);
                matrix[i][j] = i == j ? Math.sqrt(rest) : rest / matrix[j][j];
            }
        }
        return backward(matrix, forward(matrix, right));
    }

    private static double product(double[] one, double[] other, int length) {
        var sum = 0.0;
        for (int i = 0; i < length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static double[] forward(double[][] lower, double[] right) {
        var found = new double[right.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = (right[i] - product(lower[i], found, i)) / lower[i][i];
        }
        return found;
    }

    private static double[] backward(double[][] lower, double[] right) {
        var found = new double[right.length];
        for (int i = found.length - 1; i >= 0; i--) {
            var rest = right[i];
            for (int j = i + 1; j < found.length; j++) {
                rest -= lower[j][i] * found[j];
            }
            found[i] = rest / lower[i][i];
        }
        return found;
    }
}
