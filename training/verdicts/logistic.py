"""Multinomial logistic regression on rows of which only some classes are known
to be wrong.

A row's mask says which classes may be right: one where the label is a relation,
several where it only says "entailed" or "not". The loss is minus the log of
the probability that the classes of the mask have together; with one class a
row it is the ordinary one. Solved by L-BFGS, with a ridge penalty on the
weights but not on the constants.
"""

import numpy as np
from scipy.optimize import minimize

CLASSES = 4


def fit(features, masks, weights, strength):
    """Weights (one row a class) and constants, for features as they are.

    `weights` is each row's share of the loss; they add up to one.
    """
    mean, scale = features.mean(axis=0), features.std(axis=0) + 1e-6
    scaled = (features - mean) / scale
    width = features.shape[1]

    def loss(parameters):
        matrix = parameters[: CLASSES * width].reshape(CLASSES, width)
        constants = parameters[CLASSES * width :]
        scores = scaled @ matrix.T + constants
        scores -= scores.max(axis=1, keepdims=True)
        shares = np.exp(scores)
        shares /= shares.sum(axis=1, keepdims=True)
        allowed = shares * masks
        together = allowed.sum(axis=1) + 1e-12
        value = 0.5 * strength * (matrix**2).sum() - (weights * np.log(together)).sum()
        slope = (shares - allowed / together[:, None]) * weights[:, None]
        return value, np.concatenate([(slope.T @ scaled + strength * matrix).ravel(), slope.sum(axis=0)])

    start = np.zeros(CLASSES * (width + 1))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 400}).x
    matrix = found[: CLASSES * width].reshape(CLASSES, width) / scale
    return matrix, found[CLASSES * width :] - matrix @ mean
