/** The part of the script that draws, and its beginning; the same for every picture. No backslash may occur in it. */
export const pythonFigure = `

def draw():
    """The figure; lengths are in pixels of 1/96 inch, as on the page."""
    import matplotlib.pyplot as plt
    from matplotlib.patheffects import withStroke

    pixel = 1 / 96
    width, height = 27 * COLUMNS, 27 * ROWS
    figure = plt.figure(figsize=((width + 110) * pixel, (height + 110) * pixel), facecolor=COLOURS["page"])
    axes = figure.add_axes([70 / (width + 110), 60 / (height + 110), width / (width + 110), height / (height + 110)],
                           facecolor=COLOURS["page"])
    if LOG:
        axes.set_yscale("log")
    axes.set(xlim=(MU_MIN, MU_MAX), ylim=(NU_MIN, NU_MAX))
    axes.grid(color=COLOURS["line"], alpha=0.45, linewidth=0.75)
    axes.set_axisbelow(True)
    axes.set_xlabel("mean μ", color=COLOURS["mean"], loc="right", weight="bold")
    axes.set_ylabel("variance ν", color=COLOURS["variance"], loc="top", weight="bold")
    axes.tick_params(colors=COLOURS["muted"])
    for side, spine in axes.spines.items():
        spine.set(visible=side in ("left", "bottom"), color=COLOURS["line"])

    def across(mu):
        return (np.asarray(mu) - MU_MIN) / (MU_MAX - MU_MIN) * width

    def up(nu):
        with np.errstate(divide="ignore"):
            low, high, at = (np.log(NU_MIN), np.log(NU_MAX), np.log(nu)) if LOG else (NU_MIN, NU_MAX, np.asarray(nu))
        return (at - low) / (high - low) * height

    if "arrows" in OVERLAYS:
        mu, nu, mean, variance = field().T
        dx, dy = across(mean) - across(mu), np.maximum(up(variance) - up(nu), -1e6)
        jump = np.hypot(dx, dy)
        seen = jump > 0.2
        cell = np.sqrt(width * height / len(mu))
        drawn = {"direction": 0.62 * cell + 0 * jump, "capped": np.minimum(jump, 0.9 * cell), "true": jump}[ARROWS]
        strength = np.minimum(6, np.floor(jump / (3 * cell) * 7))
        ink = np.array([plt.matplotlib.colors.to_rgba(COLOURS["ink"])] * len(mu))
        ink[:, 3] = 0.18 + 0.42 * strength / 6
        part = (drawn[seen] / jump[seen]) * pixel
        axes.quiver(mu[seen], nu[seen], dx[seen] * part, dy[seen] * part, color=ink[seen], angles="uv", units="inches",
                    scale_units="inches", scale=1, width=1.25 * pixel, headwidth=3, headlength=3.5, headaxislength=3.5,
                    minlength=0, minshaft=1.8, zorder=2)

    if "nullclines" in OVERLAYS:
        mu = np.linspace(MU_MIN, MU_MAX, 101)
        # Dense at the bottom, where the curves may lie close to nu = 0.
        nu = np.geomspace(NU_MIN, NU_MAX, 101) if LOG else NU_MIN + (NU_MAX - NU_MIN) * np.linspace(1e-4, 1, 101)**2
        grid = np.meshgrid(mu, nu)
        mean, variance = moment_map(*grid)
        ratio = np.log(np.maximum(variance, 1e-300) / grid[1])
        for excess, colour, dash in ((mean - grid[0], "mean", "dashed"), (ratio, "variance", "dotted")):
            if excess.min() < 0 < excess.max():
                sign = "μ" if colour == "mean" else "ν"
                axes.plot([], [], color=COLOURS[colour], linestyle=dash, label=f"{sign}̃ = {sign}")
                axes.contour(mu, nu, excess, [0], colors=[COLOURS[colour]], linewidths=1.5, linestyles=dash, zorder=3)
        if axes.get_legend_handles_labels()[0]:
            axes.legend(loc="upper left", bbox_to_anchor=(0, -0.05), ncols=2, frameon=False, fontsize=8,
                        labelcolor=COLOURS["ink"])

    halo = [withStroke(linewidth=2.5, foreground=COLOURS["page"])]
    if "orbits" in OVERLAYS:
        labelled = [(float(across(mu)), float(up(nu))) for _, mu, nu, _ in STARTS]
        paths = orbits()
        for name, mu, nu, end in STARTS:
            points = np.array(paths[name])
            colour = COLOURS.get(end, COLOURS["muted"])
            axes.plot(*points.T, color=colour, linewidth=1, marker="o", markersize=3.5, zorder=4)
            if MU_MIN <= mu <= MU_MAX and NU_MIN <= nu <= NU_MAX:
                axes.plot(mu, nu, marker="o", markersize=12, color=colour, zorder=6)
                axes.text(mu, nu, name, color=COLOURS["page"], ha="center", va="center_baseline", fontsize=8,
                          weight="bold", zorder=7)
            for layer in (1, 2, 4, 8, 16, 32, 64):
                if layer >= len(points):
                    break
                at = (float(across(points[layer, 0])), float(up(points[layer, 1])))
                if all(np.hypot(at[0] - x, at[1] - y) > 16 for x, y in labelled):
                    axes.annotate(str(layer), points[layer], (4, 4), textcoords="offset points", fontsize=7,
                                  color=COLOURS["ink"], path_effects=halo, annotation_clip=True, zorder=6)
                    labelled.append(at)

    if "fixed" in OVERLAYS:
        fill = {"attracting": "full", "repelling": "none", "limit case": "none", "saddle": "left"}
        for mu, nu, kind in FIXED_POINTS:
            mu, nu = fixed_point(mu, nu)
            if MU_MIN <= mu <= MU_MAX and NU_MIN <= nu <= NU_MAX:
                axes.plot(mu, nu, marker="o", markersize=7.5, color=COLOURS["ink"], fillstyle=fill[kind],
                          markerfacecoloralt=COLOURS["page"], markeredgewidth=1.5, clip_on=False, zorder=8)
                place = f"({0 if abs(mu) < 1e-12 else mu:.4g}, {nu:.4g})"
                far = across(mu) > 0.7 * width
                axes.annotate(f"{kind} {place}", (mu, nu), (-8 if far else 8, 6 if up(nu) < 20 else -12), fontsize=8,
                              textcoords="offset points", ha="right" if far else "left", color=COLOURS["ink"],
                              path_effects=halo, zorder=8)
    axes.set_title(", ".join([NAME, *(f"{sign} = {value:.6g}" for sign, value in LAYER.items()), *MISSED]),
                   color=COLOURS["muted"], loc="left", fontsize=9)
    return figure


def numbers():
    """What the figure is made of, as plain lists."""
    return {
        "field": field().tolist(),
        "orbits": orbits(),
        "fixed_points": [fixed_point(mu, nu) for mu, nu, _ in FIXED_POINTS],
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Redraws a picture of Moment Map.")
    parser.add_argument("--save", metavar="OUT", help="write the figure to this file")
    parser.add_argument("--json", metavar="OUT", help="write the numbers to this file")
    wanted = parser.parse_args()
    if wanted.json:
        with open(wanted.json, "w", encoding="utf-8") as out:
            json.dump(numbers(), out)
    if wanted.save or not wanted.json:
        import matplotlib
        if wanted.save:
            matplotlib.use("Agg")
        figure = draw()
        if wanted.save:
            figure.savefig(wanted.save, dpi=192, facecolor=figure.get_facecolor())
        else:
            matplotlib.pyplot.show()
`;
