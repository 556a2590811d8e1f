import type { ScriptStep } from './MeasureScript';

/** What all scripts have in common: the numbers of one layer, by NumPy. */
export const noteSteps: readonly ScriptStep[] = [
  {
    code: 'import json\nimport numpy as np\n\nrows = []',
    why: 'NumPy comes with all of these libraries. Every layer becomes a row.',
  },
  {
    code: `
def note(name, x, weight=None):
    x = np.asarray(x, dtype=np.float64)
    x = x.reshape(-1, x.shape[-1])`,
    why: 'Takes activations whose last axis are the units; batch, places and times all count as inputs. In double precision, so that sums do not round.',
  },
  {
    code: `    mean = x.mean()
    unit_means = x.mean(axis=0)
    squares = ((x - mean) ** 2).mean(axis=0)`,
    why: 'The mean over units and inputs; each unit’s own mean; and each unit’s mean squared distance from the mean of all.',
  },
  {
    code: `    n = x.shape[1]
    row = {"mean": mean, "variance": squares.mean(), "units": n}`,
    why: 'The layer’s point on the plane: mean and variance over units and inputs.',
  },
  {
    code: `    if n > 1:
        row["mean_error"] = unit_means.std(ddof=1) / n ** 0.5
        row["variance_error"] = squares.std(ddof=1) / n ** 0.5`,
    why: 'How far another draw of the units would take both: their scatter over √n.',
  },
  {
    code: `    if weight is not None and weight.shape[-1] == n:
        w = np.asarray(weight, dtype=np.float64).reshape(-1, n)
        row["omega"] = w.sum(axis=0).mean()
        row["tau"] = (w ** 2).sum(axis=0).mean()`,
    why: 'ω and τ: a unit’s sum of weights and of their squares, in the mean over the units. They say why a layer leaves the map.',
  },
  {
    code: `    row = {key: float(f"{value:.7g}") for key, value in row.items()}
    # row["unit_means"], row["unit_variances"] = unit_means.tolist(), x.var(axis=0).tolist()
    rows.append({"name": name, **row})`,
    why: 'Seven digits, far more than chance leaves. Without its first sign the second line gives every unit too, as a cloud on the plane.',
  },
  {
    code: `
def save(file):
    with open(file, "w") as out:
        json.dump({"name": file.rsplit(".", 1)[0], "layers": rows}, out, indent=1)
    rows.clear()
`,
    why: 'Writes the file, which is called as the network is, and begins anew: measure before and after training, and drop both.',
  },
];
