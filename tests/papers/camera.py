"""Turns a drawn paper into the picture that a cheap phone would take of it."""

import random
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

Pixels = npt.NDArray[np.uint8]


@dataclass(frozen=True)
class Shot:
    """How badly a photograph is taken. Angles in degrees, the rest as shares of the frame."""

    tilt: float = 6.0
    perspective: float = 0.05
    shadow: float = 0.45
    blur: float = 0.9
    noise: float = 5.0
    quality: tuple[int, int] = (45, 75)
    width: int = 1600
    light: float = 1.0


PHONE = Shot()
HARSH = Shot(tilt=10, perspective=0.09, shadow=0.6, blur=1.3, noise=9, quality=(35, 55))


def photograph(image: Image.Image, seed: int = 0, shot: Shot = PHONE) -> bytes:
    """Lay the paper on a table and photograph it; gives the JPEG as it would be sent."""
    dice = random.Random(seed)
    paper = np.asarray(image.convert("RGB"))
    scene = _on_a_table(paper, dice, shot)
    scene = _in_shadow(scene, dice, shot)
    if shot.blur:
        scene = cv2.GaussianBlur(scene, (0, 0), shot.blur).astype(np.uint8)
    grain = np.random.default_rng(seed).normal(0, shot.noise, scene.shape)
    scene = np.clip(scene * shot.light + grain, 0, 255).astype(np.uint8)
    done, jpeg = cv2.imencode(
        ".jpg",
        cv2.cvtColor(scene, cv2.COLOR_RGB2BGR),
        [cv2.IMWRITE_JPEG_QUALITY, dice.randint(*shot.quality)],
    )
    assert done
    return jpeg.tobytes()


def _on_a_table(paper: Pixels, dice: random.Random, shot: Shot) -> Pixels:
    """Warp the paper's corners into a frame with a margin of table around it."""
    height, width = paper.shape[:2]
    frame_w = shot.width
    scale = frame_w * 0.84 / width
    frame_h = int(height * scale / 0.80)
    table = _table(frame_w, frame_h, dice)
    half = np.array([width, height]) * scale / 2
    angle = np.deg2rad(dice.uniform(-shot.tilt, shot.tilt))
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    corners = []
    for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        wobble = [dice.uniform(-shot.perspective, shot.perspective) for _ in range(2)]
        corners.append(turn @ (half * [x, y] * (1 - np.abs(wobble))) + [frame_w / 2, frame_h / 2])
    source = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(source, np.array(corners, np.float32))
    shrunk = cv2.GaussianBlur(paper, (0, 0), max(0.01, 0.35 / scale)) if scale < 1 else paper
    size = (frame_w, frame_h)
    laid = cv2.warpPerspective(shrunk, matrix, size, flags=cv2.INTER_AREA)
    mask = cv2.warpPerspective(np.full((height, width), 255, np.uint8), matrix, size)
    return np.where(mask[..., None] > 127, laid, table).astype(np.uint8)


def _table(width: int, height: int, dice: random.Random) -> Pixels:
    """A wooden or cloth table with a coarse grain."""
    colour = dice.choice([(96, 70, 48), (60, 62, 70), (120, 96, 70), (45, 70, 60)])
    rough = np.random.default_rng(dice.randrange(1 << 30)).normal(0, 10, (height // 8, width // 8))
    grain = cv2.resize(rough, (width, height), interpolation=cv2.INTER_CUBIC)
    wood: Pixels = np.clip(np.array(colour) + grain[..., None], 0, 255).astype(np.uint8)
    return wood


def _in_shadow(scene: Pixels, dice: random.Random, shot: Shot) -> Pixels:
    """Darken one side softly, as a hand or a head does."""
    height, width = scene.shape[:2]
    across = np.linspace(0, 1, width)[None, :] * dice.uniform(0.4, 1)
    down = np.linspace(0, 1, height)[:, None] * dice.uniform(0, 0.6)
    ramp = across + down
    light = 1 - shot.shadow * np.clip(ramp / ramp.max(), 0, 1) ** 1.5
    if dice.random() < 0.5:
        light = light[:, ::-1]
    shaded: Pixels = np.clip(scene * light[..., None], 0, 255).astype(np.uint8)
    return shaded
